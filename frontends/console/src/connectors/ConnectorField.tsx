import { JsonInput, MultiSelect, NumberInput, PasswordInput, Select, Switch, Textarea, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import type { Entered, FormItem } from './config';

/** One entry of a configuration, entered as its kind of value is. */
export function ConnectorField({ item, form }: { item: FormItem; form: UseFormReturnType<Entered> }) {
  const { key, type, label, placeholder, description, required, selectItems, isConfidential } = item;
  const common = { label, placeholder: placeholder ?? '', description, required: required === true, ...form.getInputProps(key) };
  const options = (selectItems ?? []).map(({ value, title }) => ({ value, label: title ?? value }));
  switch (type) {
    case 'Switch':
      return <Switch label={label} description={description} {...form.getInputProps(key, { type: 'checkbox' })} />;
    case 'Number':
      return <NumberInput {...common} hideControls />;
    case 'Select':
      return <Select {...common} data={options} />;
    case 'MultiSelect':
      return <MultiSelect {...common} data={options} />;
    case 'Json':
      return <JsonInput {...common} autosize minRows={2} maxRows={14} />;
    case 'MultilineText':
      return <Textarea {...common} autosize minRows={3} maxRows={12} />;
    case 'Text':
      return isConfidential ? <PasswordInput {...common} autoComplete="off" /> : <TextInput {...common} autoComplete="off" />;
  }
}
