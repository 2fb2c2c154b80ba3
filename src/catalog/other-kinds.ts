import data from './data/names.json';

/** Something that is positively no licence-based service of Microsoft: Azure, or software that is bought once. */
export function otherKindOf(key: string): 'azure' | 'perpetual-software' | null {
  others ??= { azure: new Set(data.azure.split('|')), software: softwarePattern() };
  if (others.azure.has(key) || /^microsoft azure ms azr \d{4}p$/.test(key)) return 'azure';
  const details = others.software.exec(key)?.[1];
  return details && /\b(?:20\d\d|cals?|client access)\b/.test(details) ? 'perpetual-software' : null;
}

let others: { readonly azure: ReadonlySet<string>; readonly software: RegExp } | undefined;

function softwarePattern(): RegExp {
  const { products, words } = data.perpetual;
  return new RegExp(`^(?:microsoft )?(?:${products})((?: (?:20\\d\\d|r2|${words}))+)$`);
}
