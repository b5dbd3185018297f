const KAN_FOCUS = 'input, textarea, select, button, [tabindex]';

/**
 * Moves the focus to what has this id, or to the first thing inside it that can have it (a group of choices).
 * Does nothing when it is not on the page (any more).
 */
export function focusOp(id: string): void {
  const element = document.getElementById(id);
  if (element === null) return;
  const doel = element.matches(KAN_FOCUS) ? element : element.querySelector<HTMLElement>(KAN_FOCUS);
  doel?.focus();
  doel?.scrollIntoView({ block: 'nearest' });
}

/** Moves the focus to the first field on the page, from top to bottom, that has something wrong. */
export function focusOpEersteFout(fouten: Readonly<Record<string, string>>): void {
  const velden = Object.keys(fouten).flatMap((id) => document.getElementById(id) ?? []);
  const eerste = velden.sort((een, twee) => (een.compareDocumentPosition(twee) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1))[0];
  if (eerste !== undefined) focusOp(eerste.id);
}
