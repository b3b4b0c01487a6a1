import { Checkbox, NumberInput, Radio, Select, Switch, TagsInput, Textarea, TextInput } from '@mantine/core'
import styles from './Parts.module.css'

const nobody = () => undefined

export function Fields({ word }: { word: string }) {
  return (
    <div className={styles.fields}>
      <TextInput label={word} placeholder="Maya" />
      <TextInput label={word} value="Maya" onChange={nobody} description="As it stands in messages." />
      <TextInput label={word} value="" onChange={nobody} error="Write a name, or people are greeted with a hole." />
      <TextInput label={word} value="Maya" disabled onChange={nobody} />
      <NumberInput label="Days" value={2} suffix=" days" onChange={nobody} />
      <Select label="Purpose" data={['Service', 'Marketing']} value="Service" onChange={nobody} />
      <TagsInput label="Tags" value={['trial', 'vip']} onChange={nobody} />
      <Textarea label="Message" value={'Hi Maya,\nsee you at six.'} onChange={nobody} rows={3} />
      <Textarea label="Arabic" dir="auto" value="مرحبا بك في النادي" onChange={nobody} rows={3} />
      <div className={styles.rows}>
        <Switch label="Quiet hours" checked onChange={nobody} />
        <Switch label="Not on holidays" description="Messages wait until the day after." />
        <Switch label="Out of reach" disabled />
        <Checkbox label="they reply" checked onChange={nobody} />
        <Checkbox label="they book" />
        <Radio label="Everybody" checked onChange={nobody} />
      </div>
    </div>
  )
}
