import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** Where the control that has the focus goes away with what it did, the first of the box takes it: a keyboard need not begin again. */
export function useKeptFocus<Box extends HTMLElement>(): RefObject<Box | null> {
  const box = useRef<Box>(null);
  const last = useRef<Element | null>(null);
  useEffect(() => {
    const { current } = box;
    const note = ({ target }: FocusEvent) => {
      last.current = target as Element;
    };
    current?.addEventListener('focusin', note);
    return () => current?.removeEventListener('focusin', note);
  }, []);
  useEffect(() => {
    if (!last.current || last.current.isConnected || document.activeElement !== document.body) return;
    last.current = null;
    box.current?.querySelector<HTMLElement>('button, input, select')?.focus();
  });
  return box;
}
