/** A room of a PI that meetings can be booked in. */
export type RuimteId = string & { readonly __soort: 'RuimteId' };
