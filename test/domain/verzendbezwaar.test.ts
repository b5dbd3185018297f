import { describe, expect, test } from 'vitest';
import { datum } from '../../src/domain/datum.ts';
import { naamBezwaar, sknBezwaar, termijnBezwaar } from '../../src/domain/verzendbezwaar.ts';

const casus = (code: string, termijn: string): { code: string; termijn: ReturnType<typeof datum> } => ({ code, termijn: datum(termijn) });
const DAG = datum('2026-12-09');

describe('before sending people read', () => {
  test('where the number or name stands and what to do, and nothing of what they typed', () => {
    expect(sknBezwaar(['onderwerp'])?.melding).toBe('In het onderwerp staat een nummer dat op een SKN lijkt. Anderen kunnen dat lezen. Haal het weg of gebruik de casuscode.');
    expect(naamBezwaar(['onderwerp', 'locatie'])?.melding).toBe('In het onderwerp en de locatie lijkt de naam van een gedetineerde te staan. Anderen kunnen die lezen. Haal de naam weg of gebruik de casuscode.');
    expect([sknBezwaar([]), naamBezwaar([])]).toEqual([undefined, undefined]);
  });

  test('until when the meeting had to be', () => {
    expect(termijnBezwaar('duiding', DAG, [casus('ZS-412907', '2026-12-04')])).toEqual({ soort: 'termijn', melding: 'De duiding van ZS-412907 moet uiterlijk vr 4 dec. Dit is later. Kies een eerdere dag als dat kan.' });
    expect(termijnBezwaar('mdo', DAG, [casus('ZS-412907', '2026-12-09'), casus('ZS-530011', '2026-12-10')])).toBeUndefined();
  });

  test('of several casussen the most urgent first, those of one day together, and never a list', () => {
    expect(termijnBezwaar('trajectgesprek', DAG, [casus('ZS-000003', '2026-12-07'), casus('ZS-000001', '2026-12-04'), casus('ZS-000002', '2026-12-04')])?.melding)
      .toBe('Het trajectgesprek van ZS-000001 en ZS-000002 moet uiterlijk vr 4 dec, van ZS-000003 uiterlijk ma 7 dec. Dit is later. Kies een eerdere dag als dat kan.');
    const twaalf = Array.from({ length: 12 }, (_, i) => casus(`ZS-${100_000 + i}`, `2026-11-${10 + i}`));
    const { melding = '' } = termijnBezwaar('duiding', DAG, twaalf) ?? {};
    expect(melding).toContain('Nog 9 andere casussen zijn ook te laat.');
    expect(melding.length).toBeLessThan(250);
  });
});
