import { Button, Field, makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
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
  return (
    <div className={styles.bloc}>
      <Field
        label={annulation ? MOTS.annulation : (progres?.etape ?? nom)}
        {...(progres && { hint: MOTS.avancement(progres.fait, progres.total) })}
      >
        {progres ? <ProgressBar value={progres.fait} max={Math.max(progres.total, 1)} /> : <ProgressBar />}
      </Field>
      <Button className={styles.bouton} size="small" onClick={props.annuler} disabledFocusable={annulation}>
        {MOTS.annuler}
      </Button>
    </div>
  );
}
