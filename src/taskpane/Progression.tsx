import { Button, Field, makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Progres } from '../actions/contrat.ts';
import { MOTS } from './mots.ts';
import type { Travail } from './travail.ts';

const useStyles = makeStyles({
  bloc: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  bouton: { alignSelf: 'flex-start' },
});

/** What is being done, how much is left, and the button that stops it. */
export function Progression(props: { readonly travail: Travail; readonly annuler: () => void }) {
  const styles = useStyles();
  const { nom, progres, annulation } = props.travail;
  const [debut] = useState(() => performance.now());
  return (
    <div className={styles.bloc}>
      <Field
        label={annulation ? MOTS.annulation : (progres?.etape ?? nom)}
        {...(progres && { hint: avancement(progres, performance.now() - debut) })}
      >
        {progres ? <ProgressBar value={progres.fait} max={Math.max(progres.total, 1)} /> : <ProgressBar />}
      </Field>
      <Button className={styles.bouton} size="small" onClick={props.annuler} disabledFocusable={annulation}>
        {MOTS.annuler}
      </Button>
    </div>
  );
}

/** Under this share of the work, what is left cannot be told. */
const PART_MESURABLE = 0.02;

/** « 120 sur 1 500 Mo · 350 000 lignes · encore 2 min »; how long is left only where the work is measured. */
function avancement({ fait, total, unite, detail }: Progres, ecoule: number): string {
  const mesurable = unite !== undefined && fait < total && fait > PART_MESURABLE * total;
  return [
    MOTS.avancement(fait, total, unite),
    ...(detail === undefined ? [] : [detail]),
    ...(mesurable ? [MOTS.reste(((total - fait) / fait) * (ecoule / 1000))] : []),
  ].join(' · ');
}
