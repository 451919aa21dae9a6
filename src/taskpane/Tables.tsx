import { makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useVolet } from './contexte.ts';
import { anneeDemandee, tablesEnUsage } from './enUsage.ts';
import { MOTS } from './mots.ts';
import { Table } from './Table.tsx';

const useStyles = makeStyles({
  titre: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  liste: {
    margin: `${tokens.spacingVerticalXS} 0 0`,
    padding: 0,
    listStyleType: 'none',
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
});

/** The sheets found, to use or not, one of them open on its columns and remarks. */
export function Tables(props: { readonly signaler: (label: string, valide: boolean) => void }) {
  const styles = useStyles();
  const { choix, sources } = useVolet().parcours;
  const [ouverte, setOuverte] = useState<string | null>(() => seule(sources.map(({ feuille }) => feuille)));
  if (sources.length === 0) return null;
  const enUsage = tablesEnUsage(choix, sources);
  return (
    <section>
      <h4 className={styles.titre}>{MOTS.donnees.choisir}</h4>
      <ul className={styles.liste}>
        {sources.map((source) => {
          const { feuille } = source;
          return (
            <Table
              key={feuille}
              source={source}
              datee={anneeDemandee(feuille, enUsage)}
              ouverte={ouverte === feuille}
              basculer={() => setOuverte(ouverte === feuille ? null : feuille)}
              signaler={props.signaler}
            />
          );
        })}
      </ul>
    </section>
  );
}

/** A table alone is shown whole at once: there is nothing else to look at. */
function seule(feuilles: readonly string[]): string | null {
  const [premiere] = feuilles;
  return premiere !== undefined && feuilles.length === 1 ? premiere : null;
}
