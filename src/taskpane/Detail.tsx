import { makeStyles, tokens } from '@fluentui/react-components';
import type { SourceTrouvee, TableRetenue } from '../actions/contrat.ts';
import { Colonnes } from './Colonnes.tsx';
import { useVolet } from './contexte.ts';
import { corriger, useReconnaissance } from './correction.ts';
import { MOTS } from './mots.ts';
import { Remarques } from './Remarques.tsx';

const useStyles = makeStyles({
  detail: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    paddingBlockEnd: tokens.spacingVerticalS,
  },
  discret: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** What was understood of one table, remark by remark and column by column, to correct. */
export function Detail({ source, table }: { readonly source: SourceTrouvee; readonly table: TableRetenue }) {
  const styles = useStyles();
  const { parcours, emettre } = useVolet();
  const reconnaitre = useReconnaissance();
  const { plage, remarques, colonnes } = source.reconnaissance;
  return (
    <div className={styles.detail}>
      <span className={styles.discret}>{MOTS.donnees.plage(plage)}</span>
      <Remarques feuille={source.feuille} remarques={remarques} />
      <Colonnes
        colonnes={colonnes}
        choisies={table.colonnes}
        corriger={(index, champ) => {
          const corrigee = corriger(table, colonnes, index, champ);
          emettre({ type: 'tableReglee', table: corrigee });
          void reconnaitre(corrigee, parcours.choix.cle);
        }}
      />
    </div>
  );
}
