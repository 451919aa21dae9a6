import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { Depliant } from './Depliant.tsx';
import type { TexteMessage } from './message.ts';
import { MOTS } from './mots.ts';

const useStyles = makeStyles({
  barre: { alignItems: 'start' },
  corps: { whiteSpace: 'normal', overflowWrap: 'anywhere', paddingBlock: tokens.spacingVerticalXS },
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
        {phrase}
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
