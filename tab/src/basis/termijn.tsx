import { Badge, makeStyles } from '@fluentui/react-components';
import { CalendarClockRegular, ClockRegular, ErrorCircleRegular, NoteRegular, WarningRegular } from '@fluentui/react-icons';
import type { ReactElement, ReactNode } from 'react';
import type { MijnWerkRij } from '../../../src/api/register.ts';

export type Stand = MijnWerkRij['taak']['stand'];

const useStijl = makeStyles({ merk: { height: 'auto', minHeight: '20px', padding: '2px 8px', whiteSpace: 'normal', textAlign: 'start' } });

const UITERLIJK: Readonly<Record<Stand, { readonly kleur: 'danger' | 'warning' | 'informative' | 'subtle'; readonly vorm: 'tint' | 'filled' | 'outline'; readonly teken: ReactElement }>> = {
  laat: { kleur: 'danger', vorm: 'tint', teken: <ErrorCircleRegular /> },
  vandaag: { kleur: 'warning', vorm: 'tint', teken: <WarningRegular /> },
  bijna: { kleur: 'warning', vorm: 'outline', teken: <ClockRegular /> },
  ruim: { kleur: 'informative', vorm: 'outline', teken: <CalendarClockRegular /> },
  bijzaak: { kleur: 'informative', vorm: 'outline', teken: <NoteRegular /> },
};

/** Until when; the sign and the words say what the colour says too. */
export function Termijn({ stand, tekst }: { readonly stand: Stand; readonly tekst: string }): ReactNode {
  const { kleur, vorm, teken } = UITERLIJK[stand];
  return <Badge appearance={vorm} color={kleur} icon={teken} size="large" shape="rounded" className={useStijl().merk}>{tekst}</Badge>;
}
