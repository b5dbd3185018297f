/// <reference types="office-js" />
/** The guard of a small add-in for tests: objects to a subject with digits, and takes its time for one that says so. */
function bijVerzenden(gebeurtenis: Office.MailboxEvent): void {
  const { item } = Office.context.mailbox;
  item?.subject.getAsync((uitslag: Office.AsyncResult<string>) => {
    const klaar = (): void => gebeurtenis.completed(/\d{7}/.test(uitslag.value) ? { allowEvent: false, errorMessage: 'Er staat een nummer in de titel. Haal het weg.' } : { allowEvent: true });
    if (uitslag.value.includes('traag')) setTimeout(klaar, 60_000);
    else klaar();
  });
}
Office.actions.associate('bijVerzenden', bijVerzenden);
