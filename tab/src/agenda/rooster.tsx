import { mergeClasses } from '@fluentui/react-components';
import { useEffect, useRef, type KeyboardEvent, type PointerEvent as ReactPointerEvent, type ReactNode } from 'react';
import type { AgendaAntwoord, Agendaitem } from '../../../src/api/agenda.ts';
import { Blok } from './blok.tsx';
import { Dagkop } from './dagkop.tsx';
import { minutenVan, naastElkaar, naPijl, opKwartier, STAP, tijdVan, urenVan, type Doel } from './indeling.ts';
import { KWARTIER_PX, useStijl } from './stijl.ts';
import type { Verzet } from './verzet.ts';

/** A mouse that moves less than this was a click. */
const SLEEP_PX = 6;

interface RoosterProps {
  readonly agenda: AgendaAntwoord;
  readonly verzet: Verzet;
  readonly open: (item: Agendaitem) => void;
}

type Uren = ReturnType<typeof urenVan>;

function plekVan(van: number, duur: number, uren: Uren): { readonly top: string; readonly height: string } {
  return { top: `${((van - uren.van) / STAP) * KWARTIER_PX}px`, height: `${Math.max(1, duur / STAP) * KWARTIER_PX - 2}px` };
}

/** The week as a grid: days beside each other, hours below each other. Meetings are dragged with a mouse, or moved with the arrow keys. */
export function Rooster({ agenda, verzet, open }: RoosterProps): ReactNode {
  const stijl = useStijl();
  const kolommen = useRef(new Map<string, HTMLElement>());
  const uren = urenVan(agenda);
  const hoogte = `${((uren.tot - uren.van) / STAP) * KWARTIER_PX}px`;
  const sleep = useSlepen(verzet, kolommen.current, uren, open);
  return (
    <div className={stijl.rooster}>
      <div className={stijl.hoek} />
      {agenda.dagen.map((dag) => <div key={dag.dag} className={stijl.dagkop} {...(dag.dag === agenda.vandaag ? { 'aria-current': 'date' as const } : {})}><Dagkop dag={dag} vandaag={dag.dag === agenda.vandaag} /></div>)}
      <div className={stijl.uren} style={{ height: hoogte }} aria-hidden>
        {Array.from({ length: (uren.tot - uren.van) / 60 }, (_, i) => <span key={i} className={stijl.uur} style={{ top: `${i * 4 * KWARTIER_PX}px` }}>{tijdVan(uren.van + i * 60)}</span>)}
      </div>
      {agenda.dagen.map((dag) => (
        <div
          key={dag.dag} className={mergeClasses(stijl.dag, dag.vrij && stijl.dagVrij)} style={{ height: hoogte, backgroundSize: `100% ${4 * KWARTIER_PX}px` }} role="group" aria-label={dag.tekst}
          ref={(element) => {
            if (element === null) kolommen.current.delete(dag.dag);
            else kolommen.current.set(dag.dag, element);
          }}
        >
          {dag.mdo.map(({ van, tot, tekst }) => <div key={`${tekst}${van}`} className={stijl.mdo} style={plekVan(minutenVan(van), minutenVan(tot) - minutenVan(van), uren)} aria-hidden>{tekst}</div>)}
          {dag.programma.map(({ van, tot }) => <div key={`p${van}${tot}`} className={stijl.programma} style={plekVan(minutenVan(van), minutenVan(tot) - minutenVan(van), uren)} aria-hidden />)}
          {naastElkaar(agenda.items.filter((item) => item.dag === dag.dag)).map(({ item, baan, banen }) => (
            <Blok
              key={item.id} item={item} open={() => sleep.klik(item)} weg={verzet.bezig?.item.id === item.id && verzet.bezig.wijze !== 'formulier'} opPointerDown={(gebeurtenis) => sleep.neer(gebeurtenis, item)}
              plek={{ ...plekVan(minutenVan(item.van), item.duur, uren), left: `calc(6px + (100% - 8px) * ${baan / banen})`, width: `calc((100% - 8px) / ${banen} - 2px)` }}
            />
          ))}
          {verzet.bezig?.doel.dag === dag.dag && verzet.bezig.wijze !== 'formulier' ? <Spook agenda={agenda} verzet={verzet} uren={uren} /> : null}
        </div>
      ))}
    </div>
  );
}

/** Where the meeting would go, with whether that fits. With the arrow keys it has the focus. */
function Spook({ agenda, verzet, uren }: Pick<RoosterProps, 'agenda' | 'verzet'> & { readonly uren: Uren }): ReactNode {
  const stijl = useStijl();
  const vak = useRef<HTMLDivElement>(null);
  const { bezig, oordeel, past } = verzet;
  const metToetsen = bezig?.wijze === 'toetsen';
  const dag = bezig?.doel.dag;
  useEffect(() => {
    // In another day it is another element, which must have the focus again.
    if (metToetsen) vak.current?.focus();
  }, [metToetsen, dag]);
  if (bezig === undefined) return null;
  const kanNiet = oordeel !== undefined && oordeel !== 'onbekend' && oordeel.weigering !== undefined;
  function opToets(gebeurtenis: KeyboardEvent): void {
    if (bezig === undefined) return;
    const doel = naPijl(gebeurtenis.key, bezig.doel, agenda.dagen.map((een) => een.dag), uren, bezig.duur);
    if (doel !== undefined) verzet.naar(doel);
    else if (gebeurtenis.key === 'Enter') verzet.zet();
    else if (gebeurtenis.key === 'Escape' || gebeurtenis.key === 'Tab') verzet.stop();
    else return;
    if (gebeurtenis.key !== 'Tab') gebeurtenis.preventDefault();
  }
  const wanneer = `${agenda.dagen.find((een) => een.dag === bezig.doel.dag)?.tekst ?? ''} ${bezig.doel.tijd}`;
  return (
    <div
      ref={vak} className={mergeClasses(stijl.spook, kanNiet && stijl.spookKanNiet)} style={{ top: plekVan(minutenVan(bezig.doel.tijd), bezig.duur, uren).top, minHeight: plekVan(0, bezig.duur, uren).height }}
      {...(metToetsen ? { role: 'application', tabIndex: 0, onKeyDown: opToets, 'aria-label': `${bezig.item.titel} verplaatsen. Pijltjes verplaatsen, Enter zet hem neer, Escape stopt.` } : { 'aria-hidden': true })}
    >
      <strong>{wanneer}</strong><br />{past}
    </div>
  );
}

interface Slepen {
  readonly neer: (gebeurtenis: ReactPointerEvent<HTMLButtonElement>, item: Agendaitem) => void;
  readonly klik: (item: Agendaitem) => void;
}

/** Dragging with a mouse or pen; a finger scrolls, and moves a meeting with the form. */
function useSlepen(verzet: Verzet, kolommen: ReadonlyMap<string, HTMLElement>, uren: Uren, open: (item: Agendaitem) => void): Slepen {
  const nu = useRef(verzet);
  const net = useRef(false);
  useEffect(() => {
    nu.current = verzet;
  });
  function doelOp(x: number, y: number, pak: number, duur: number): Doel | undefined {
    for (const [dag, element] of kolommen) {
      const { left, right, top } = element.getBoundingClientRect();
      if (x >= left && x < right) return { dag, tijd: opKwartier(uren.van + ((y - pak - top) / KWARTIER_PX) * STAP, uren, duur) };
    }
    return undefined;
  }
  return {
    klik(item) {
      // The click that ends a drag is not a wish to see more.
      if (net.current) net.current = false;
      else open(item);
    },
    neer(begin, item) {
      net.current = false;
      if (!item.magVerplaatsen || begin.pointerType === 'touch' || begin.button !== 0) return;
      const pak = begin.clientY - begin.currentTarget.getBoundingClientRect().top;
      const knop = begin.currentTarget;
      const los = new AbortController();
      let sleept = false;
      const opBeweeg = (gebeurtenis: PointerEvent): void => {
        if (!sleept && Math.hypot(gebeurtenis.clientX - begin.clientX, gebeurtenis.clientY - begin.clientY) < SLEEP_PX) return;
        if (!sleept) {
          sleept = true;
          knop.setPointerCapture(begin.pointerId);
          nu.current.begin(item, 'slepen');
        }
        const doel = doelOp(gebeurtenis.clientX, gebeurtenis.clientY, pak, item.duur);
        if (doel !== undefined) nu.current.naar(doel);
      };
      const opLos = (): void => {
        los.abort();
        net.current = sleept;
        // What the last move asked for is drawn first.
        if (sleept) setTimeout(() => nu.current.zet());
      };
      const opStop = (): void => {
        los.abort();
        net.current = sleept;
        nu.current.stop();
      };
      window.addEventListener('pointermove', opBeweeg, { signal: los.signal });
      window.addEventListener('pointerup', opLos, { signal: los.signal });
      window.addEventListener('pointercancel', opStop, { signal: los.signal });
      window.addEventListener('keydown', ({ key }) => {
        if (key === 'Escape') opStop();
      }, { signal: los.signal });
    },
  };
}
