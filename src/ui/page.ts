import { direction, language } from '../i18n';
import { speakChosenLanguage } from './language';

/** Gives a page of the extension its language and direction. Returns the element that its content goes into. */
export async function dressPage(): Promise<HTMLElement | null> {
  await speakChosenLanguage();
  document.documentElement.lang = language();
  document.documentElement.dir = direction();
  return document.getElementById('app');
}
