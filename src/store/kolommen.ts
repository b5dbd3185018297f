import type { ColumnType } from 'kysely';

/** jsonb: read as the value, written as its JSON text. */
export type Json<T> = ColumnType<T, string, string>;
/** timestamptz: read as Date, written as an ISO instant. */
export type Tijdstip = ColumnType<Date, string, string>;
