import type { Plugin } from 'vite';

export const WORKER_TEXTS: RegExp;
export const leanTexts: Plugin;
