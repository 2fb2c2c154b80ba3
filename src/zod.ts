/**
 * The one door to zod. `jitless` must be set before the first schema is made: without it zod probes `new Function`,
 * which the extension's content security policy reports as a violation.
 */
import * as z from 'zod/mini';

z.config({ jitless: true });

export { z };
