import type { Plugin } from 'vite';

export const WORKER_TEXTS: RegExp;
export function texts(folder: string): Plugin;
