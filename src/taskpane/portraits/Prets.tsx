import { Button, Checkbox, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Destination, PreparationDePortraits } from '../../actions/contrat.ts';
import { useVolet } from '../contexte.ts';
import { Depliant } from '../Depliant.tsx';
import { FeuillesAnnoncees } from '../FeuillesAnnoncees.tsx';
import { Message } from '../Message.tsx';
import { MOTS_DE_PORTRAITS } from '../motsDePortraits.ts';
import { Pied } from '../Pied.tsx';
import { insecable } from '../typographie.ts';

const mots = MOTS_DE_PORTRAITS;

const useStyles = makeStyles({
  texte: { margin: 0 },
  discret: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  liste: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL, overflowWrap: 'anywhere' },
});

/** What would be written, said before it is: sheets, what is hidden, and whether the pages will leave the house. */
export function Prets(props: {
  readonly preparation: PreparationDePortraits;
  readonly ecrire: (destination: Destination | null) => void;
  readonly changer: () => void;
}) {
  const styles = useStyles();
  const { atelier } = useVolet();
  const { annonce, aRetirer, masques, nonProtegees, portraits, precedentes } = props.preparation;
  const [partages, setPartages] = useState(false);
  const [destination, setDestination] = useState<Destination>({ destinataire: '', usage: '' });
  const refaites = annonce.filter(({ dejaLa }) => dejaLa).length;
  const comptes = [
    ...(refaites < annonce.length ? [mots.nouvelles(annonce.length - refaites)] : []),
    ...(refaites > 0 ? [mots.refaites(refaites)] : []),
  ];
  return (
    <>
      <Depliant titre={`${mots.annonce} : ${comptes.join(', ')}`}>
        <FeuillesAnnoncees feuilles={annonce} />
      </Depliant>
      {aRetirer.length > 0 && <p className={styles.texte}>{mots.retirees(aRetirer.length)}</p>}
      <p className={styles.texte}>{mots.masques(masques)}</p>
      {precedentes > 0 && <p className={styles.discret}>{insecable(mots.precedentes(precedentes))}</p>}
      {nonProtegees.length > 0 ? (
        <>
          <Message message={{ intention: 'warning', phrase: mots.nonProtegees(nonProtegees.length) }} />
          <Depliant titre={mots.remedes}>
            <ul className={styles.liste}>
              {nonProtegees.map((phrase) => (
                <li key={phrase}>{insecable(phrase)}</li>
              ))}
            </ul>
          </Depliant>
        </>
      ) : (
        <>
          <Checkbox
            label={mots.partage}
            checked={partages}
            onChange={(_, { checked }) => setPartages(checked === true)}
          />
          <p className={styles.discret}>{insecable(mots.partageAide)}</p>
          {partages && (
            <>
              <Field label={mots.destinataire}>
                <Input
                  value={destination.destinataire}
                  onChange={(_, { value }) => setDestination({ ...destination, destinataire: value })}
                />
              </Field>
              <Field label={mots.usage}>
                <Input
                  value={destination.usage}
                  onChange={(_, { value }) => setDestination({ ...destination, usage: value })}
                />
              </Field>
            </>
          )}
        </>
      )}
      <Pied>
        <Button
          appearance="primary"
          disabledFocusable={atelier.travail !== null}
          onClick={() => props.ecrire(partages && nonProtegees.length === 0 ? destination : null)}
        >
          {mots.ecrire(portraits.length)}
        </Button>
        <Button disabledFocusable={atelier.travail !== null} onClick={props.changer}>
          {mots.changer}
        </Button>
      </Pied>
    </>
  );
}
