/** Figures as a table in Markdown. */
import type { Measured } from './run';
import { rounded } from './statistics';
import type { Figure } from './types';

export function isMet({ value, goal }: Figure): boolean | null {
  if (!goal) return null;
  return 'most' in goal ? value <= goal.most : value >= goal.least;
}

function goalOf({ goal, unit }: Figure): string {
  if (!goal) return '';
  return 'most' in goal
    ? `≤ ${goal.most.toLocaleString('en')} ${unit}`
    : `≥ ${goal.least.toLocaleString('en')} ${unit}`;
}

function lineOf(figure: Figure): string {
  const met = isMet(figure);
  const value = `${rounded(figure.value).toLocaleString('en', { maximumFractionDigits: 6 })} ${figure.unit}`;
  const cells = [figure.what, value, goalOf(figure), met === null ? '' : met ? 'met' : '**missed**', figure.note ?? ''];
  return `| ${cells.join(' | ')} |`;
}

export function table({ part, figures, failed }: Measured): string {
  if (failed) return `**${part}: not measured**, ${failed}`;
  const head = [`| ${part} | measured | goal | | |`, '|---|---|---|---|---|'];
  return [...head, ...figures.map(lineOf)].join('\n');
}
