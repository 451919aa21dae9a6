import { Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import type { APartager, ChoixDeDiffusion } from '../../actions/contrat.ts';
import { NOMS_DES_ECHELLES } from '../../domain/parc/echelles.ts';
import { Depliant } from '../Depliant.tsx';
import { MOTS_DE_DIFFUSION } from '../motsDeDiffusion.ts';
import { insecable } from '../typographie.ts';
import { Cases } from './Cases.tsx';

const mots = MOTS_DE_DIFFUSION;

const useStyles = makeStyles({
  choix: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  discret: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  /** Under a box, where its label begins. */
  sousLaCase: {
    margin: '0 0 0 36px',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
  },
});

/** What the user wants to share, and how. */
export function Partage(props: {
  readonly aPartager: APartager;
  readonly choix: ChoixDeDiffusion;
  readonly changer: (choix: ChoixDeDiffusion) => void;
}) {
  const styles = useStyles();
  const { aPartager, choix, changer } = props;
  const parts = aPartager.parts.map(({ code, court }) => ({ valeur: code, libelle: `${court} (${code})` }));
  const offertes = new Set(aPartager.parts.map(({ code }) => code));
  const nombre = (codes: readonly string[]) => codes.filter((code) => offertes.has(code)).length;
  const indicateurs = (champ: 'pourGrouper' | 'etoiles', aide: string) => (
    <Depliant titre={insecable(mots[champ](nombre(choix[champ])))}>
      <p className={styles.discret}>{insecable(aide)}</p>
      {parts.length === 0 ? (
        <p className={styles.discret}>{mots.aucunIndicateur}</p>
      ) : (
        <Cases
          titre={mots[champ](0)}
          cachee
          options={parts}
          cochees={choix[champ]}
          changer={(codes) => changer({ ...choix, [champ]: codes })}
        />
      )}
    </Depliant>
  );
  return (
    <div className={styles.choix}>
      {aPartager.echelles.length > 0 && (
        <Cases
          titre={mots.echelles}
          options={aPartager.echelles.map((echelle) => ({
            valeur: echelle,
            libelle: NOMS_DES_ECHELLES[echelle],
          }))}
          cochees={choix.echelles}
          changer={(echelles) => changer({ ...choix, echelles })}
        />
      )}
      <p className={styles.discret}>{mots.echellesAide}</p>
      <div>
        <Checkbox
          label={mots.regrouper}
          checked={choix.regrouper}
          onChange={(_, { checked }) => changer({ ...choix, regrouper: checked === true })}
        />
        <p className={styles.sousLaCase}>{mots.regrouperAide}</p>
      </div>
      {choix.regrouper && indicateurs('pourGrouper', mots.pourGrouperAide)}
      {indicateurs('etoiles', mots.etoilesAide)}
      <div>
        <Checkbox
          label={mots.exacte}
          checked={choix.exacte}
          onChange={(_, { checked }) => changer({ ...choix, exacte: checked === true })}
        />
        <p className={styles.sousLaCase}>{mots.exacteAide}</p>
      </div>
    </div>
  );
}
