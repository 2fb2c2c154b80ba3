export function firefoxManifest(manifest: object): object;
