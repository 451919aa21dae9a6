import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  makeStyles,
} from '@fluentui/react-components';
import { Depliant } from './Depliant.tsx';
import type { TexteMessage } from './message.ts';
import { MOTS } from './mots.ts';
import { insecable } from './typographie.ts';

const useStyles = makeStyles({
  barre: { alignItems: 'start' },
  corps: { whiteSpace: 'normal', overflowWrap: 'anywhere' },
});

export function Message(props: {
  readonly message: TexteMessage;
  readonly voir?: (lieu: NonNullable<TexteMessage['lieu']>) => void;
}) {
  const styles = useStyles();
  const { voir } = props;
  const { intention, phrase, lieu, details } = props.message;
  return (
    <MessageBar intent={intention} layout="multiline" className={styles.barre}>
      <MessageBarBody className={styles.corps}>
        {insecable(phrase)}
        {details !== undefined && <Depliant titre={MOTS.detailsTechniques}>{details}</Depliant>}
      </MessageBarBody>
      {lieu && voir && (
        <MessageBarActions>
          <Button size="small" onClick={() => voir(lieu)}>
            {MOTS.voir}
          </Button>
        </MessageBarActions>
      )}
    </MessageBar>
  );
}
