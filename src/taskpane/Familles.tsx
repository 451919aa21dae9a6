import { Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import type { FeuilleAnnoncee } from '../actions/contrat.ts';
import { FAMILLES, type Famille } from '../sheets/familles.ts';
import { Depliant } from './Depliant.tsx';
import { FeuillesAnnoncees } from './FeuillesAnnoncees.tsx';
import { MOTS } from './mots.ts';
import { insecable } from './typographie.ts';

const mots = MOTS.calcul;

const useStyles = makeStyles({
  titre: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  familles: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  // Under the checkbox's label, not under its box.
  sousLeNom: { marginInlineStart: '32px' },
  discret: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** The sheets to write, by family: those of the diagnosis always, the others when ticked. */
export function Familles(props: {
  readonly annonce: readonly FeuilleAnnoncee[];
  readonly retenues: readonly Famille[];
  readonly choisir: (familles: readonly Famille[]) => void;
}) {
  const styles = useStyles();
  const { annonce, retenues, choisir } = props;
  const de = (famille: Famille) => annonce.filter((feuille) => feuille.famille === famille);
  const basculer = (famille: Famille, cochee: boolean) =>
    choisir(FAMILLES.filter((f) => (f === famille ? cochee : retenues.includes(f))));
  return (
    <>
      <h4 className={styles.titre}>
        {mots.annonce(annonce.filter(({ famille }) => retenues.includes(famille)).length)}
      </h4>
      <Depliant ouvert titre={mots.deLaFamille(mots.toujours, de('diagnostic').length)}>
        <FeuillesAnnoncees feuilles={de('diagnostic')} />
      </Depliant>
      <div className={styles.familles}>
        {FAMILLES.filter((famille) => famille !== 'diagnostic').map((famille) => {
          const feuilles = de(famille);
          if (feuilles.length === 0) return null;
          const { titre, aide } = mots.familles[famille];
          const retenue = retenues.includes(famille);
          const gardees = feuilles.filter(({ dejaLa }) => dejaLa).length;
          return (
            <div key={famille}>
              <Checkbox
                checked={retenue}
                label={mots.deLaFamille(titre, feuilles.length)}
                onChange={(_, { checked }) => basculer(famille, checked === true)}
              />
              <div className={styles.sousLeNom}>
                <p className={styles.discret}>{insecable(aide)}</p>
                {!retenue && gardees > 0 && <p className={styles.discret}>{mots.gardees(gardees)}</p>}
                <Depliant discret titre={mots.voirFeuilles(feuilles.length)}>
                  <FeuillesAnnoncees feuilles={feuilles} />
                </Depliant>
              </div>
            </div>
          );
        })}
      </div>
    </>
  );
}
