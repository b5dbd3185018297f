import type { AfspraakAntwoord, Casusblok, InvulAntwoord, KiesAntwoord, MailAntwoord, TijdAntwoord } from '../../../src/api/outlook.ts';

const MEHMET = { naam: 'Mehmet Yilmaz', adres: 'mehmet.yilmaz@reclassering.example' };
const RUIMTE_2 = { naam: 'Spreekkamer 2', adres: 'spreekkamer2@dji.example' };
const CODE: Readonly<Record<string, string>> = { c1: 'ZS-100001', c2: 'ZS-100002', c3: 'ZS-100003' };

/** What the server says to be filled in for these casussen. */
export function invulling(casussen: readonly string[], deel: Partial<InvulAntwoord> = {}): InvulAntwoord {
  const codes = casussen.map((casus) => CODE[casus] ?? 'ZS-000000');
  return {
    onderwerp: `Duiding ${codes.join(', ')}`, tekst: ['Gezamenlijke duiding', '', ...codes.map((code, plek) => `${plek + 1}. ${code} – open in Samen starten: https://samenstarten.example/casus/${code}`), '', 'Zet geen namen in deze afspraak.'].join('\n'),
    duurMinuten: 30 + 15 * (codes.length - 1), categorie: 'Samen starten', verplicht: [MEHMET], optioneel: [], vorm: 'inDePI', vormen: ['inDePI', 'online'], locatie: 'PI Noorderveen, afdeling A', ruimteNodig: false, codes: [...codes], termijn: '2026-11-27', termijnTekst: 'uiterlijk vr 27 nov', ...deel,
  };
}

export function tijdoordeel(deel: Partial<TijdAntwoord> = {}): TijdAntwoord {
  return {
    waarschuwingen: ['Mehmet Yilmaz heeft om 14:15 iets anders in de agenda.'], termijn: '2026-11-27', termijnTekst: 'vóór de termijn van vr 27 nov', voorTermijn: true,
    aanwezigheid: [{ naam: 'Mehmet Yilmaz', tekst: 'di in de PI', past: true }, { naam: 'Sanne de Vries', tekst: 'di vrij', past: false }], ruimte: RUIMTE_2,
    beter: [{ dag: '2026-11-26', tijd: '10:00', duur: 30, wanneerTekst: 'do 26 nov 10:00', vorm: 'inDePI', voorTermijn: true, reden: 'Beiden in de PI en vrij, voor de termijn.', ruimte: RUIMTE_2 }], ...deel,
  };
}

export function kiesregels(): KiesAntwoord {
  const regel = { pi: 'Noorderveen', piNaam: 'PI Noorderveen', afdeling: 'Afdeling A', vanMij: true, samen: 'noorderveen:sanne:mehmet', metTekst: 'met Mehmet Yilmaz, reclasseringswerker' };
  return {
    vandaag: '2026-11-23', meer: true,
    casussen: [
      { ...regel, casus: 'c1', code: 'ZS-100001', naam: 'Tabblad, A.', termijn: '2026-11-20', stand: 'laat', termijnTekst: '1 werkdag te laat, het was vr 20 nov' },
      { ...regel, casus: 'c2', code: 'ZS-100002', naam: 'Tabblad, B.', termijn: '2026-11-24', stand: 'bijna', termijnTekst: 'nog 1 werkdag, di 24 nov' },
      { ...regel, casus: 'c3', code: 'ZS-100003', termijn: '2026-12-04', stand: 'ruim', termijnTekst: 'nog 9 werkdagen, vr 4 dec', samen: 'noorderveen:sanne:bram', metTekst: 'met Bram Bakker, reclasseringswerker' },
      { ...regel, casus: 'c4', code: 'ZS-100004', naam: 'Tabblad, D.', termijn: '2026-12-04', stand: 'ruim', termijnTekst: 'nog 9 werkdagen, vr 4 dec', waaromNiet: 'De duiding staat al: do 26 nov 10:00.' },
    ],
  };
}

export function eenBlok(code: string): Casusblok {
  return {
    casus: `id-${code}`, code, naam: 'Tabblad, A.', pi: 'PI Noorderveen', afdeling: 'Afdeling A', stapTekst: 'Stap 2: delen en duiden', aanZet: { wat: 'Plan de duiding', wieTekst: 'Sanne de Vries', stand: 'bijna', klokTekst: 'nog 1 werkdag, di 24 nov', vanMij: true },
    casemanager: 'Sanne de Vries', reclasseringswerker: 'Mehmet Yilmaz', gesprekTekst: 'Duiding di 24 nov 14:00; Mehmet Yilmaz heeft nog niet gezegd of hij komt.', adres: `https://samenstarten.example/tab/#/casus/id-${code}`,
  };
}

export function afspraak(codes: readonly string[], stand: AfspraakAntwoord['stand']): AfspraakAntwoord {
  return {
    stand, soort: 'duiding', titel: 'Duiding', wanneerTekst: 'di 24 nov 14:00–14:30', plek: 'Spreekkamer 2', mensen: [{ naam: 'Sanne de Vries', antwoordTekst: 'komt' }, { naam: 'Mehmet Yilmaz', antwoordTekst: 'nog geen antwoord' }],
    casussen: codes.map(eenBlok), termijn: '2026-11-27', termijnTekst: 'vóór de termijn van vr 27 nov', voorTermijn: true,
  };
}

export function mail(codes: readonly string[], onbekend: readonly string[]): MailAntwoord {
  return { casussen: codes.filter((code) => !onbekend.includes(code)).map(eenBlok), nietGevonden: codes.filter((code) => onbekend.includes(code)) };
}
