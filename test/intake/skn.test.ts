import { describe, expect, it } from 'vitest';
import { leesSkn, toonSkn } from '../../src/domain/skn.ts';

describe('an SKN', () => {
  it.each([
    ['9000001', '9000001'],
    ['12345678', '12345678'],
    [' 9000 001 ', '9000001'],
    ['9.000.001', '9000001'],
    ['9000-001', '9000001'],
    ['0012345', '0012345'],
  ])('written as %j is read without separators and with its leading zeros', (tekst, skn) => {
    expect(leesSkn(tekst)).toEqual({ ok: true, skn });
  });

  it.each(['12', '123456', '123456789', '123456789012345'])('of an unusual length (%s) is accepted with a warning', (tekst) => {
    expect(leesSkn(tekst)).toEqual({ ok: true, skn: tekst, waarschuwing: expect.stringMatching(/^Controleer het SKN: .*\b\d+\.$/) as string });
  });

  it.each([
    ['', 'ontbreekt'],
    ['1234567890123456', 'meer dan 15 cijfers'],
    ['90000A1', 'alleen cijfers'],
    ['9,00E+06', 'alleen cijfers'],
    ['٩٠٠٠٠٠١', 'alleen cijfers'],
    ['99999999', 'hetzelfde cijfer'],
    ['00000000', 'hetzelfde cijfer'],
    ['9000001.0', '“.0”'],
  ])('written as %j is refused, with what to do', (tekst, reden) => {
    const gelezen = leesSkn(tekst);
    expect(gelezen.ok ? '' : gelezen.melding).toContain(reden);
  });

  it('is shown in groups of four, to read aloud', () => {
    expect(toonSkn('12345678')).toBe('1234 5678');
    expect(toonSkn('9000001')).toBe('9000 001');
  });
});
