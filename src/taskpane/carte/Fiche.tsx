import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ResidenceDeCarte } from '../../domain/carte/carte.ts';
import type { Montre } from '../../domain/carte/montrable.ts';
import { classeDe } from '../../sheets/carte/classes.ts';
import { useVolet } from '../contexte.ts';
import { MOTS_DE_CARTE } from '../motsDeCarte.ts';
import { Symbole } from './Symboles.tsx';

const mots = MOTS_DE_CARTE.fiche;

const useStyles = makeStyles({
  fiche: {
    minHeight: '7.5rem',
    paddingInlineStart: tokens.spacingHorizontalS,
    borderLeft: `3px solid ${tokens.colorBrandStroke1}`,
  },
  nom: { margin: 0, fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  liste: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalM,
    margin: `${tokens.spacingVerticalXS} 0`,
  },
  terme: { color: tokens.colorNeutralForeground2 },
  dit: { margin: 0, display: 'flex', alignItems: 'center', overflowWrap: 'anywhere' },
  discret: { margin: 0, color: tokens.colorNeutralForeground2 },
});

const dire = <T,>(montre: Montre<T>, mettre: (valeur: T) => string): string =>
  montre.etat === 'montree' ? mettre(montre.valeur) : montre.etat === 'secret' ? mots.secret : mots.inconnu;

/** What may be told of the chosen residence, and the way to its row. */
export function Fiche({ choisie }: { readonly choisie: ResidenceDeCarte | null }) {
  const styles = useStyles();
  const { actions, atelier } = useVolet();
  if (!choisie) return <p className={styles.discret}>{MOTS_DE_CARTE.survolVide}</p>;
  const { cle, nom, commune, regroupement, type, tranche, indice, position } = choisie;
  const classe = classeDe(type);
  const bande = tranche.etat === 'montree' ? tranche.valeur : null;
  return (
    <section className={styles.fiche} aria-label={nom}>
      <p className={styles.nom}>{nom}</p>
      <dl className={styles.liste}>
        <dt className={styles.terme}>{mots.classe}</dt>
        <dd className={styles.dit}>
          <Symbole marque={classe.marque} />
          {classe.libelle}
        </dd>
        {regroupement !== null && (
          <>
            <dt className={styles.terme}>{mots.regroupement}</dt>
            <dd className={styles.dit}>{regroupement}</dd>
          </>
        )}
        <dt className={styles.terme}>{mots.tranche}</dt>
        <dd className={styles.dit}>
          {indice.etat === 'montree' ? mots.indice(indice.valeur, bande) : dire(tranche, (texte) => texte)}
        </dd>
        {commune !== null && (
          <>
            <dt className={styles.terme}>{mots.commune}</dt>
            <dd className={styles.dit}>{commune}</dd>
          </>
        )}
      </dl>
      {position === null && <p className={styles.discret}>{mots.sansPlace}</p>}
      <Button size="small" onClick={() => void atelier.faire(() => actions.voirResidence(cle))}>
        {mots.voir}
      </Button>
    </section>
  );
}
