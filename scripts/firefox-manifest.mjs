/** Firefox has no side panel, connects no other extension unless asked, and needs no schema for managed storage. */
const NOT_IN_FIREFOX = ['minimum_chrome_version', 'side_panel', 'externally_connectable', 'storage'];

/**
 * The manifest for Firefox: an event page instead of the worker, and Mozilla's own fields. 142 is the first release that reads
 * `data_collection_permissions` on every platform.
 */
export function firefoxManifest({ background, permissions, ...manifest }) {
  return {
    ...Object.fromEntries(Object.entries(manifest).filter(([field]) => !NOT_IN_FIREFOX.includes(field))),
    permissions: permissions.filter((permission) => permission !== 'sidePanel'),
    background: { scripts: [background.service_worker], type: background.type },
    browser_specific_settings: {
      gecko: {
        id: '{58547140-c20d-461c-b7cf-8473973c86c9}',
        strict_min_version: '142.0',
        data_collection_permissions: { required: ['none'] },
      },
    },
  };
}
