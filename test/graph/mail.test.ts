import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MAX_BIJLAGE_BYTES, stuurMail } from '../../src/graph/mail.ts';
import { BACKOFFICE, CASEMANAGER, DJI, RECLASSERINGSWERKER, stelOp, type Opstelling } from './opstelling.ts';

const MAIL = { van: BACKOFFICE, aan: [CASEMANAGER, RECLASSERINGSWERKER], onderwerp: 'C-0042: u bent aan zet', tekst: 'Open <casus>.' };

describe('a mail about a casus', () => {
  let opstelling: Opstelling;
  beforeEach(async () => (opstelling = await stelOp()));
  afterEach(() => opstelling.standIn.close());

  it('goes out as plain text to everyone named, and is not kept in Sent Items', async () => {
    const { graph, standIn } = opstelling;
    await stuurMail(graph, DJI, MAIL);
    expect(standIn.mails()).toMatchObject([{ ...MAIL, contentType: 'text' }]);
    expect(JSON.parse(standIn.verzoeken()[0]?.tekst ?? '')).toMatchObject({ saveToSentItems: false });
  });

  it('carries a file as the contract has it', async () => {
    const { graph, standIn } = opstelling;
    await stuurMail(graph, DJI, { ...MAIL, bijlagen: [{ naam: 'Werkdocument C-0042.docx', soort: 'application/x', inhoud: new Uint8Array([1, 2, 250]) }] });
    expect(standIn.mails()).toMatchObject([{ bijlagen: [{ naam: 'Werkdocument C-0042.docx', soort: 'application/x', inhoud: 'AQL6' }] }]);
    expect(JSON.parse(standIn.verzoeken()[0]?.tekst ?? '')).toMatchObject({ message: { attachments: [{ '@odata.type': '#microsoft.graph.fileAttachment', name: 'Werkdocument C-0042.docx' }] } });
  });

  it('with a file of 3 MB is refused, because that needs an upload session', async () => {
    const met = (bytes: number): Promise<unknown> => stuurMail(opstelling.graph, DJI, { ...MAIL, bijlagen: [{ naam: 'groot.docx', soort: 'application/x', inhoud: new Uint8Array(bytes) }] });
    for (const bytes of [3_000_000, 4_000_000]) await expect(met(bytes)).rejects.toMatchObject({ tijdelijk: false, status: 413 });
    await met(MAX_BIJLAGE_BYTES);
    expect(opstelling.standIn.mails()).toHaveLength(1);
  });

  it('goes out after a 429, which proves that it had not', async () => {
    opstelling.standIn.storing.weiger(2, 429, 0);
    await stuurMail(opstelling.graph, DJI, MAIL);
    expect(opstelling.standIn.mails()).toHaveLength(1);
  });

  it('is not sent again by the client after a 504, which proves nothing', async () => {
    opstelling.standIn.storing.weiger(1, 504, 0);
    await expect(stuurMail(opstelling.graph, DJI, MAIL)).rejects.toMatchObject({ tijdelijk: true, status: 504 });
    expect(opstelling.standIn.verzoeken()).toHaveLength(1);
  });

  it('to an address that is none fails for good, and the error names nobody', async () => {
    const fout: unknown = await stuurMail(opstelling.graph, DJI, { ...MAIL, aan: ['geen adres'] }).catch((reden: unknown) => reden);
    expect(fout).toMatchObject({ tijdelijk: false, code: 'ErrorInvalidRecipients', message: 'Graph: ErrorInvalidRecipients (400)' });
  });
});
