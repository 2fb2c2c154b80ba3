import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Notice } from './Notice';

type Depth = typeof import('./depth');

let depth: Depth | null = null;
let coming: Promise<Depth> | null = null;

/** Fetches what lies behind the list, so that it is there when it is asked for. */
export function prepare(): Promise<Depth> {
  coming ??= import('./depth').then((loaded) => {
    depth = loaded;
    return loaded;
  });
  return coming;
}

/** The parts behind the list, nothing while they come, or a notice where they are gone with their version of the extension. */
export function Later({ children }: { readonly children: (depth: Depth) => ComponentChildren }) {
  const [state, setState] = useState<'coming' | 'there' | 'gone'>(depth ? 'there' : 'coming');
  useEffect(() => {
    prepare().then(
      () => setState('there'),
      () => setState('gone'),
    );
  }, []);
  if (state === 'gone') return <Notice kind="outdated" />;
  return depth ? children(depth) : null;
}
