import { HorizontalBarChartWithAxis, ResponsiveContainer, VerticalBarChart } from '@fluentui/react-charts';
import { makeStyles, tokens } from '@fluentui/react-components';
import type { ComponentProps, ReactNode } from 'react';

/** One bar; hidden and empty figures have none, but what they are stands in its place. */
export interface Staaf {
  readonly naam: string;
  readonly hoogte: number;
  readonly tekst: string;
}

const useStijl = makeStyles({
  vlak: {
    margin: 0, minHeight: '200px', '& text': { fill: tokens.colorNeutralForeground1 },
    // The library draws its line solid: dashes keep it apart from the bars where both are white on black.
    '& path[fill="transparent"]': { strokeDasharray: '8 6', strokeLinecap: 'butt' },
  },
  legenda: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

const KLEUR = tokens.colorCompoundBrandForeground1;
const LIJNKLEUR = tokens.colorNeutralForeground1;

/**
 * The drawing itself says nothing to a screen reader, because the library speaks English there: what it shows is told in
 * one Dutch sentence, and every number stands in the table. So it takes no focus either.
 */
function Tekening({ label, hoogte, children }: { readonly label: string; readonly hoogte: number; readonly children: ComponentProps<typeof ResponsiveContainer>['children'] }): ReactNode {
  const stijl = useStijl();
  return <div role="img" aria-label={label} className={stijl.vlak}><div inert style={{ height: hoogte }}><ResponsiveContainer height={hoogte}>{children}</ResponsiveContainer></div></div>;
}

/** How a figure went over the year, with what people said in 2023 as a line beside it. */
export function Verloop({ label, staven, hoogst, nulmeting }: { readonly label: string; readonly staven: readonly Staaf[]; readonly hoogst: number; readonly nulmeting?: number }): ReactNode {
  const stijl = useStijl();
  return (
    <>
      <Tekening label={label} hoogte={200}>
        <VerticalBarChart
          data={staven.map(({ naam, hoogte, tekst }) => ({ x: naam, y: hoogte, barLabel: tekst, color: KLEUR, legend: '', ...(nulmeting === undefined ? {} : { lineData: { y: nulmeting } }) }))}
          hideLegend hideTooltip useSingleColor colors={[KLEUR]} yMinValue={0} yMaxValue={hoogst} yAxisTickCount={4} barWidth="auto" maxBarWidth={48} xAxisInnerPadding={0.3} culture="nl-NL"
          lineLegendColor={LIJNKLEUR} lineLegendText="2023" margins={{ top: 20, bottom: 30, left: 36, right: 8 }}
        />
      </Tekening>
      {nulmeting === undefined ? null : <p className={stijl.legenda}>Streepjeslijn: beleving in 2023, {nulmeting}%.</p>}
    </>
  );
}

const REGEL = 34;

/** Parts of the same thing beside each other, such as the forms of bijdrage. */
export function Verdeling({ label, staven }: { readonly label: string; readonly staven: readonly Staaf[] }): ReactNode {
  return (
    <Tekening label={label} hoogte={60 + REGEL * staven.length}>
      <HorizontalBarChartWithAxis
        data={staven.map(({ naam, hoogte, tekst }) => ({ x: hoogte, y: naam, barLabel: tekst, color: KLEUR, legend: naam }))}
        hideLegend hideTooltip useSingleColor colors={[KLEUR]} barHeight={18} showYAxisLables culture="nl-NL" xAxisTickCount={4}
      />
    </Tekening>
  );
}
