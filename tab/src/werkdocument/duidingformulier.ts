import type { WerkdocumentAntwoord } from '../../../src/api/contract.ts';
import { DUIDINGVORMNAAM, eenVan, sleutels, UITVOERDER } from './labels.ts';
import { isDatum, schrijfDatum } from './schrijf.ts';
import { alleenFouten, foutInTekst, MAX_REGEL, MAX_TEKST, type Gelezen, type Opdracht } from './stukformulier.ts';
import { leegOnder, metVeld, veldVan, type Velden } from './velden.ts';

export const DUIDING = 'duiding';
/** The server takes no more agreements than this. */
export const MAX_AFSPRAKEN = 20;

export const duidingVeld = (veld: 'vorm' | 'actieveRol' | 'redenen' | 'samenvatting' | 'wijze' | 'rijen' | 'later'): string => `${DUIDING}/${veld}`;
/** Ticked: this form of contribution is chosen. */
export const bijdrageVeld = (vorm: string): string => `${DUIDING}/bijdrage/${vorm}`;
export const afspraakVeld = (rij: string, veld: 'wat' | 'eigenaar' | 'termijn'): string => `${DUIDING}/afspraak/${rij}/${veld}`;

/** The rows of the list of agreements: numbers that stay with their row, also when one before it goes. */
export function rijen(velden: Velden): readonly string[] {
  return veldVan(velden, duidingVeld('rijen')).split(',').filter(Boolean);
}

/** Adds an empty row; `rij` is its number. */
export function voegRijToe(velden: Velden): { readonly velden: Velden; readonly rij: string } {
  const rij = `${Math.max(0, ...rijen(velden).map(Number)) + 1}`;
  return { velden: metVeld(velden, duidingVeld('rijen'), [...rijen(velden), rij].join(',')), rij };
}

export function verwijderRij(velden: Velden, rij: string): Velden {
  const over = rijen(velden).filter((een) => een !== rij);
  return metVeld(leegOnder(velden, `${DUIDING}/afspraak/${rij}`), duidingVeld('rijen'), over.join(','));
}

/**
 * Reads the form of the duiding.
 *
 * @param magVoorlopig whether one side alone may record it now; if not, `wijze` is always `samen`
 * @param formen the forms of contribution to choose from; with an active role at least one is needed
 * @param wachten the days that may be chosen to look again, when the duiding may wait for the criminal case
 * @param vandaag `YYYY-MM-DD`; an agreement cannot be for an earlier day
 */
export function leesDuiding(velden: Velden, { magVoorlopig, vandaag, formen, wachten }: Pick<WerkdocumentAntwoord, 'magVoorlopig' | 'vandaag' | 'formen' | 'wachten'>): Gelezen<Opdracht> {
  const vorm = eenVan(sleutels(DUIDINGVORMNAAM), veldVan(velden, duidingVeld('vorm')));
  const gekozen = eenVan(['ja', 'nee', 'later'], veldVan(velden, duidingVeld('actieveRol')));
  // What was chosen before waiting stopped being possible is no longer a choice.
  const rol = gekozen === 'later' && wachten === undefined ? undefined : gekozen;
  const wijze = magVoorlopig ? eenVan(['samen', 'voorlopig'], veldVan(velden, duidingVeld('wijze'))) : 'samen';
  const redenen = veldVan(velden, duidingVeld('redenen')).trim();
  if (rol === 'later' && wachten !== undefined) return leesLater(velden, redenen, vandaag, wachten);
  const samenvatting = veldVan(velden, duidingVeld('samenvatting')).trim();
  const bijdragen = formen.filter(({ vorm }) => veldVan(velden, bijdrageVeld(vorm)) === 'ja').map(({ vorm }) => vorm);
  const afspraken = rijen(velden).map((rij) => leesAfspraak(velden, rij, vandaag));
  const fouten = {
    ...alleenFouten({
      [duidingVeld('wijze')]: wijze === undefined ? 'Kies of u dit samen hebt besloten.' : undefined,
      [duidingVeld('vorm')]: vorm === undefined ? 'Kies hoe u het hebt besproken.' : undefined,
      [duidingVeld('actieveRol')]: rol === undefined ? (wachten === undefined ? 'Kies ja of nee.' : 'Kies ja, nee of later.') : undefined,
      [eersteBijdrage(formen)]: rol === 'ja' && bijdragen.length === 0 ? 'Kies ten minste één bijdrage.' : undefined,
      [duidingVeld('redenen')]: foutInTekst(redenen, 'de redenen van het besluit', MAX_TEKST),
      [duidingVeld('samenvatting')]: samenvatting === '' ? undefined : foutInTekst(samenvatting, 'de samenvatting', MAX_TEKST),
    }),
    ...Object.fromEntries(afspraken.flatMap((een) => (een.ok ? [] : Object.entries(een.fouten)))),
  };
  if (vorm === undefined || rol === undefined || wijze === undefined || Object.keys(fouten).length > 0) return { ok: false, fouten };
  return {
    ok: true,
    waarde: {
      type: 'legDuidingVast', vorm, actieveRol: rol === 'ja', redenen, wijze, afspraken: afspraken.flatMap((een) => (een.ok ? [een.waarde] : [])),
      ...(samenvatting === '' ? {} : { samenvatting }), ...(rol === 'ja' ? { bijdragen } : {}),
    },
  };
}

/** The third outcome: the criminal case decides first. How it was discussed and what was agreed are then not asked. */
function leesLater(velden: Velden, redenen: string, vandaag: string, { standaard, uiterste }: NonNullable<WerkdocumentAntwoord['wachten']>): Gelezen<Opdracht> {
  const tot = veldVan(velden, duidingVeld('later')) || standaard;
  const fouten = alleenFouten({
    [duidingVeld('redenen')]: foutInTekst(redenen, 'de reden', MAX_REGEL),
    [duidingVeld('later')]: !isDatum(tot) || tot <= vandaag ? 'Kies een datum na vandaag.' : tot > uiterste ? `Kies een datum tot en met ${schrijfDatum(uiterste)}.` : undefined,
  });
  return Object.keys(fouten).length > 0 ? { ok: false, fouten } : { ok: true, waarde: { type: 'wachtOpStrafproces', tot, reden: redenen } };
}

/** The box that gets the message when none is ticked. */
export function eersteBijdrage(formen: WerkdocumentAntwoord['formen']): string {
  return bijdrageVeld(formen[0]?.vorm ?? '');
}

type Afspraak = Extract<Opdracht, { type: 'legDuidingVast' }>['afspraken'][number];

function leesAfspraak(velden: Velden, rij: string, vandaag: string): Gelezen<Afspraak> {
  const wat = veldVan(velden, afspraakVeld(rij, 'wat')).trim();
  const eigenaar = eenVan(sleutels(UITVOERDER), veldVan(velden, afspraakVeld(rij, 'eigenaar')));
  const termijn = veldVan(velden, afspraakVeld(rij, 'termijn'));
  const fouten = alleenFouten({
    [afspraakVeld(rij, 'wat')]: foutInTekst(wat, 'wat u hebt afgesproken', MAX_REGEL),
    [afspraakVeld(rij, 'eigenaar')]: eigenaar === undefined ? 'Kies wie dit doet.' : undefined,
    [afspraakVeld(rij, 'termijn')]: !isDatum(termijn) ? 'Kies een datum.' : termijn < vandaag ? 'Deze datum is al voorbij. Kies een datum vanaf vandaag.' : undefined,
  });
  return eigenaar === undefined || Object.keys(fouten).length > 0 ? { ok: false, fouten } : { ok: true, waarde: { wat, eigenaar, termijn } };
}
