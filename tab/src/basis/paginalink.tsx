import { Link } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useHref, useLinkClickHandler } from 'react-router';

/** A link to another page of the tab. */
export function Paginalink({ naar, children }: { readonly naar: string; readonly children: ReactNode }): ReactNode {
  return <Link href={useHref(naar)} onClick={useLinkClickHandler(naar)}>{children}</Link>;
}
