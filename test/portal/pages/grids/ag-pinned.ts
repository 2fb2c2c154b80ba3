import { agGrid } from './ag';

export const grid = agGrid({ pinned: true });
