import type { EffectSoort } from '../effect.ts';
import type { Oorzaak } from '../queue.ts';

/** What an effect would have done, as a beheerder knows it. */
export const EFFECTNAAM: Readonly<Record<EffectSoort, string>> = {
  kaart: 'Kaart in het kanaal', melding: 'Bericht in de chat', batchmelding: 'Bericht over een lijst oordelen', herinnering: 'Herinnering in de chat', kanaalherinnering: 'Herinnering in het kanaal', mail: 'Mail',
  momenten: 'Momenten zoeken', boek: 'Afspraak in de agenda zetten', annuleer: 'Afspraak uit de agenda halen', verzet: 'Afspraak in de agenda verzetten', accepteer: 'Uitnodiging aannemen in de eigen agenda', reserveringen: 'Momenten vasthouden in de agenda', reflectie: 'Reflectieoverleg plannen',
  agenda: 'Wijziging in een agenda lezen', abonnement: 'Agenda’s blijven volgen', opnamelijst: 'Lijst van opnamen zonder signaal', overzicht: 'Overzicht in de chat', persoonsmail: 'Mail aan een collega',
  dagbericht: 'Dagbericht in het kanaal', eigenDagbericht: 'Eigen dagbericht', kanaalvraag: 'Vraag bij welke afdeling een kanaal hoort',
};

interface Uitleg {
  readonly reden: string;
  readonly watTeDoen: string;
}

const LATER = 'Probeer het later opnieuw.';
const NAAR_IT = 'Blijft het zo? Vraag de technisch beheerder om in het logboek te kijken.';

const BIJ_TEAMS: Readonly<Record<number, Uitleg>> = {
  401: { reden: 'Teams kent de app niet (meer).', watTeDoen: 'Vraag de technisch beheerder of het geheim van de app nog geldig is. Probeer het daarna opnieuw.' },
  403: { reden: 'De app mag daar niets plaatsen.', watTeDoen: 'Kijk of de app in het team staat en niet is geblokkeerd. Probeer het daarna opnieuw.' },
  404: { reden: 'Het kanaal of de chat bestaat niet meer.', watTeDoen: 'Kijk bij Organisatie of het kanaal nog gekoppeld is. Probeer het daarna opnieuw.' },
  429: { reden: 'Teams had het te druk.', watTeDoen: LATER },
};
const BIJ_GRAPH: Readonly<Record<number, Uitleg>> = {
  0: { reden: 'De agenda- en mailserver gaf geen antwoord.', watTeDoen: LATER },
  401: { reden: 'De agenda- en mailserver kent de app niet (meer).', watTeDoen: 'Vraag de technisch beheerder of het geheim van de app nog geldig is. Probeer het daarna opnieuw.' },
  403: { reden: 'De app mag niet bij deze agenda of postbus.', watTeDoen: 'Vraag de Exchange-beheerder om toegang voor de app. Probeer het daarna opnieuw.' },
  404: { reden: 'De agenda of postbus bestaat niet.', watTeDoen: 'Controleer het mailadres van de collega, de ruimte of de postbus. Probeer het daarna opnieuw.' },
  429: { reden: 'De agenda- en mailserver had het te druk.', watTeDoen: LATER },
};
const VAN_ONS: Readonly<Record<string, Uitleg>> = {
  TypeError: { reden: 'Er was geen verbinding, of het antwoord was onleesbaar.', watTeDoen: `${LATER} ${NAAR_IT}` },
  AnderBezig: { reden: 'Een ander deel van het product was er nog mee bezig.', watTeDoen: LATER },
  VerlorenRace: { reden: 'De casus veranderde steeds op hetzelfde moment.', watTeDoen: LATER },
  Verlopen: { reden: 'Het duurde te lang.', watTeDoen: `${LATER} ${NAAR_IT}` },
  Herstart: { reden: 'Het product werd herstart voordat het klaar was.', watTeDoen: LATER },
  Gestopt: { reden: 'Het product werd gestopt voordat het klaar was.', watTeDoen: LATER },
};

function server(naam: string, status: number): Uitleg {
  return status >= 500 ? { reden: `${naam} had een storing (${status}).`, watTeDoen: LATER } : { reden: `${naam} weigerde dit (${status}).`, watTeDoen: NAAR_IT };
}

/** Why an effect failed and what a beheerder can do about it; from the kind of error and the status only, so without anything about a person. */
export function legUit({ soort, status = 0 }: Oorzaak): Uitleg {
  if (soort === 'TeamsFout') return BIJ_TEAMS[status] ?? server('Teams', status);
  if (soort === 'GraphFout') return BIJ_GRAPH[status] ?? server('De agenda- en mailserver', status);
  return VAN_ONS[soort] ?? { reden: 'Er ging iets mis in het product.', watTeDoen: `${LATER} ${NAAR_IT}` };
}
