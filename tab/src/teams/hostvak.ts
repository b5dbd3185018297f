import { createContext, useContext } from 'react';
import type { Host } from './host.ts';

const Hostvak = createContext<Host | undefined>(undefined);
export const HostProvider = Hostvak.Provider;

/** What is around the page: Teams, Outlook, or a plain browser. */
export function useHost(): Host {
  const host = useContext(Hostvak);
  if (host === undefined) throw new TypeError('A page stands outside its HostProvider');
  return host;
}
