import { useCallback, useEffect, useState } from 'preact/hooks';
import type { OfferMatrix } from '../messages';
import type { Client } from './session';

/** The Offer Matrix in use, null where there is none or while it is not known, and a way to ask anew. */
export function useOfferMatrix(client: Client): readonly [OfferMatrix | null, () => void] {
  const [matrix, setMatrix] = useState<OfferMatrix | null>(null);
  const look = useCallback(() => {
    client.offerMatrix().then(setMatrix, () => setMatrix(null));
  }, [client]);
  useEffect(look, [look]);
  return [matrix, look];
}
