/** Fluent UI v8 loads fonts from Microsoft's servers unless told otherwise before it starts. */
Object.assign(window, { FabricConfig: { fontBaseUrl: '' } });
