const STAP_MINUTEN = 5;

/**
 * How long each casus of an appointment is talked about. An appointment as long as the casussen ask gives each its own
 * time; one that people made longer or shorter is shared evenly in steps of five minutes, the first getting what is left
 * over and the last what is no whole step, so that the parts always fill the appointment. In one too short for that each
 * gets whole minutes, at least one.
 * @param totaal minutes of the appointment
 * @param eigen minutes that each casus asks, in order
 */
export function verdeel(totaal: number, eigen: readonly number[]): readonly number[] {
  if (eigen.length < 2) return eigen.map(() => totaal);
  if (eigen.reduce((som, minuten) => som + minuten, 0) === totaal) return eigen;
  const stap = totaal >= eigen.length * STAP_MINUTEN ? STAP_MINUTEN : 1;
  const stappen = Math.floor(totaal / stap);
  const [ieder, over] = [Math.floor(stappen / eigen.length), stappen % eigen.length];
  return eigen.map((_minuten, i) => Math.max(1, (ieder + (i < over ? 1 : 0)) * stap + (i === eigen.length - 1 ? totaal - stappen * stap : 0)));
}
