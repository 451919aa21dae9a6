import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Scenario } from '../../domain/attributions/scenario.ts';
import { useVolet } from '../contexte.ts';
import { MOTS_DE_REUNION as mots } from '../motsDeReunion.ts';

const useStyles = makeStyles({
  formulaire: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  discret: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  boutons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** Keeps the scenario under a name, or writes it on the sheet. */
export function Garder(props: {
  readonly scenario: Scenario;
  readonly possible: boolean;
  readonly renommer: (nom: string) => void;
  readonly gardes: (scenarios: readonly Scenario[]) => void;
}) {
  const { scenario, possible, renommer, gardes } = props;
  const styles = useStyles();
  const { actions, atelier } = useVolet();
  const [motif, setMotif] = useState('');
  const bloque = !possible || scenario.nom.trim() === '' || atelier.travail !== null;

  const garder = async () => {
    const tous = await atelier.lancer(mots.travailGarder, (suivi) =>
      actions.garderScenario(scenario, motif.trim(), suivi),
    );
    if (!tous) return;
    gardes(tous);
    atelier.dire({ intention: 'success', phrase: mots.fait(scenario.nom) });
  };
  const ecrire = async (place: 0 | 1, lettre: string) => {
    const fait = await atelier.lancer(mots.travailEcrire, async (suivi) => {
      await actions.ecrireScenario(scenario, place, suivi);
      return true;
    });
    if (fait) atelier.dire({ intention: 'success', phrase: mots.ecrit(scenario.nom, lettre) });
  };

  return (
    <section className={styles.formulaire}>
      <Field label={mots.nom}>
        <Input value={scenario.nom} onChange={(_, { value }) => renommer(value)} />
      </Field>
      <Field label={mots.motif}>
        <Input value={motif} onChange={(_, { value }) => setMotif(value)} />
      </Field>
      <div className={styles.boutons}>
        <Button appearance="primary" disabledFocusable={bloque} onClick={() => void garder()}>
          {mots.garder}
        </Button>
      </div>
      <p className={styles.discret}>{mots.gardeAide}</p>
      <div className={styles.boutons}>
        <Button disabledFocusable={bloque} onClick={() => void ecrire(0, 'A')}>
          {mots.ecrire('A')}
        </Button>
        <Button disabledFocusable={bloque} onClick={() => void ecrire(1, 'B')}>
          {mots.ecrire('B')}
        </Button>
      </div>
      <p className={styles.discret}>{mots.ecrireAide}</p>
    </section>
  );
}
