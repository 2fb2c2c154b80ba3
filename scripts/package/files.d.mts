export function builtFiles(folder: string): Map<string, Uint8Array>;
export function licences(root: string): Uint8Array;
