/** Why a value is not what a schema says. */
import type * as z from 'zod/mini';

/** The first thing that is wrong, and where: "record.asn: not an AS number between 1 and 4294967295". */
export const reasonOf = ({ issues: [issue] }: z.core.$ZodError): string =>
  issue ? `${issue.path.join('.')}: ${issue.message}` : '';
