import { makeStyles } from '@fluentui/react-components';
import type { Atelier } from './travail.ts';

const useStyles = makeStyles({
  cachee: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
});

/** The live region: always there, so that screen readers hear what changes in it. */
export function Annonces({ atelier }: { readonly atelier: Atelier }) {
  const styles = useStyles();
  const { travail, message } = atelier;
  return (
    <div role="status" className={styles.cachee}>
      {travail ? (travail.progres?.etape ?? travail.nom) : message?.phrase}
    </div>
  );
}
