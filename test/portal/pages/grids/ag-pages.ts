import { agGrid } from './ag';

export const grid = agGrid({ pages: true });
