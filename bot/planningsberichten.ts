import { GESPREKNAAM, type Gesprekssoort } from '../src/domain/planning.ts';
import { schrijfLijst, schrijfMoment } from '../src/domain/schrijf.ts';
import type { OpenbareView } from '../src/domain/view.ts';
import type { MeldingSoort, Planningsmelding } from '../src/usecases/effect.ts';
import type { Bericht } from './bericht.ts';

const SOORTEN: Readonly<Record<Planningsmelding, true>> = {
  eersteMomenten: true, momenten: true, geenMomentVoorTermijn: true, geboekt: true, gepland: true, boekingMislukt: true, geannuleerd: true, wisseling: true, verplaatst: true, verschoven: true, uitnodiging: true, plaatsgevonden: true, nietGekoppeld: true,
};

export function isPlanningsmelding(over: MeldingSoort): over is Planningsmelding {
  return Object.hasOwn(SOORTEN, over);
}

function metHoofdletter(tekst: string): string {
  return tekst.charAt(0).toUpperCase() + tekst.slice(1);
}

/** `di 24 nov 11:30 in de PI`; empty while no moment was chosen. */
export function momentZin({ momenten }: OpenbareView, soort: Gesprekssoort): string {
  const moment = momenten.find(({ voor }) => voor === soort);
  if (moment === undefined) return '';
  const { start, vorm, ruimte } = moment;
  return `${schrijfMoment(start.datum, start.tijd)} ${vorm === 'online' ? 'online' : 'in de PI'}${ruimte === undefined ? '' : ` (${ruimte})`}`;
}

function mensen({ casemanager, reclasseringswerker }: OpenbareView): string {
  return `${casemanager ?? 'nog niemand'} (PI) en ${reclasseringswerker ?? 'nog niemand'} (reclassering)`;
}

function wachtZin({ momenten }: OpenbareView, soort: Gesprekssoort): readonly string[] {
  const wachtOp = momenten.find(({ voor }) => voor === soort)?.wachtOp ?? [];
  return wachtOp.length === 0 ? [] : [`Wij wachten op antwoord van ${schrijfLijst(wachtOp)}, in Outlook of op de kaart.`];
}

/** The notices around the planning of a meeting; `dan` says who is to move now. */
export function planningsberichtOver(over: Planningsmelding, view: OpenbareView, voor: Gesprekssoort, dan: string): Bericht {
  const { code } = view;
  const het = GESPREKNAAM[voor];
  const Het = metHoofdletter(het);
  const wanneer = momentZin(view, voor);
  switch (over) {
    case 'eersteMomenten':
    case 'momenten':
      return { titel: `Kies een moment voor ${het} · ${code}`, regels: [`${over === 'eersteMomenten' ? 'De reclassering heeft gedeeld. ' : ''}Samen starten heeft in beide agenda’s gekeken en stelt momenten voor.`, dan] };
    case 'geenMomentVoorTermijn':
      return {
        titel: `Geen moment vóór de termijn · ${code}`,
        regels: [voor === 'duiding' ? 'In beide agenda’s is vóór de termijn geen tijd. Kies een later moment, of bespreek de informatie tussendoor en leg de uitkomst vast.' : `In beide agenda’s is vóór de termijn geen tijd voor ${het}. Kies een later moment, of spreek zelf een dag af en vul die in.`, dan],
      };
    case 'geboekt':
      return { titel: `${Het} staat in de agenda’s · ${code}`, regels: [`${Het} is ${wanneer}. De afspraak staat in beide agenda’s.`, ...wachtZin(view, voor), dan] };
    case 'gepland':
      return { titel: `${Het} is gepland · ${code}`, regels: [`${Het} is ${wanneer}. De afspraak staat in beide agenda’s. Iedereen komt.`, dan] };
    case 'boekingMislukt':
      return { titel: `Boeken lukte niet · ${code}`, regels: ['Dit moment is intussen bezet, of de agenda’s namen de afspraak niet aan. Kies een ander moment, of spreek zelf iets af en leg de uitkomst vast.', dan] };
    case 'geannuleerd':
      return { titel: `Afspraak gaat niet door · ${code}`, regels: [`De afspraak voor ${het} is geannuleerd. De reden staat bij de casus.`, dan] };
    case 'wisseling':
      return { titel: `Afspraak gaat niet door · ${code}`, regels: [`De casus is nu van ${mensen(view)}. De afspraak voor ${het} gaat daarom niet door. Samen starten stelt nieuwe momenten voor, als het kan hetzelfde moment eerst.`, dan] };
    case 'verplaatst':
      return { titel: `${Het} is verplaatst · ${code}`, regels: [`De afspraak is in de agenda verplaatst. ${Het} is nu ${wanneer}.`, ...wachtZin(view, voor), dan] };
    case 'verschoven':
      return { titel: `${Het} is verplaatst · ${code}`, regels: [`Samen starten heeft ${het} verplaatst naar ${wanneer}. Zo haalt ook een andere casus de termijn. De nieuwe uitnodiging staat in uw agenda.`, dan] };
    case 'uitnodiging':
      return { titel: `Komt u? ${Het} · ${code}`, regels: [`${Het} is ${wanneer}. U hebt nog niet laten weten of u komt. Kies “Ik kom”, of antwoord in Outlook. Kunt u niet? Kies “Toon voor mij” en dan “Ik kan niet”.`] };
    case 'nietGekoppeld':
      return { titel: `Niet gekoppeld · ${code}`, regels: [`Uw afspraak in Outlook telt niet voor ${het} van ${code}: er staat intussen een andere afspraak, of ${het} is nu niet aan de orde. Haal deze code uit uw afspraak, of annuleer hem.`, dan] };
    case 'plaatsgevonden':
      return voor === 'duiding'
        ? { titel: `Heeft de duiding plaatsgevonden? · ${code}`, regels: ['Open de casus: leg de uitkomst vast, of kies “Nee, ging niet door”.', dan] }
        : { titel: `Hoe ging ${het}? · ${code}`, regels: ['Het moment is voorbij. Open de casus en leg vast hoe het ging.', dan] };
  }
}
