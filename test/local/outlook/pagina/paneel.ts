/// <reference types="office-js" />
/** The pane of a small add-in for tests: says which item it sees, and writes down what it hears. Tests do the rest in its frame. */
const stand = document.querySelector('#stand');
const gehoord = document.querySelector('#gehoord');
const hoor = (tekst: string): void => {
  const regel = document.createElement('li');
  regel.textContent = tekst;
  gehoord?.append(regel);
};
const zeg = (): void => {
  const { item } = Office.context.mailbox;
  const onderwerp: unknown = item?.subject;
  if (stand !== null) stand.textContent = item === undefined ? 'niets' : `${item.itemType}: ${typeof onderwerp === 'string' ? onderwerp : 'opstellen'}`;
};

const { host } = await Office.onReady();
const { mailbox } = Office.context;
zeg();
hoor(`host ${String(host)}`);
mailbox.addHandlerAsync(Office.EventType.ItemChanged, zeg);
mailbox.addHandlerAsync(Office.EventType.OfficeThemeChanged, ({ officeTheme }: Office.OfficeThemeChangedEventArgs) => hoor(`donker ${String(officeTheme.isDarkTheme)}`));
const item = mailbox.item;
if (item !== undefined && typeof item.subject !== 'string' && Office.context.requirements.isSetSupported('Mailbox', '1.7')) {
  item.addHandlerAsync(Office.EventType.AppointmentTimeChanged, ({ start }: Office.AppointmentTimeChangedEventArgs) => hoor(`tijd ${start.toISOString()}`));
  item.addHandlerAsync(Office.EventType.RecipientsChanged, ({ changedRecipientFields }: Office.RecipientsChangedEventArgs) => hoor(`mensen ${String(changedRecipientFields.requiredAttendees)}`));
}
