import {
  createTheme,
  type BadgeProps,
  type ButtonStylesNames,
  type CSSVariablesResolver,
  type DrawerProps,
  type InputWrapperProps,
  type MantineColorsTuple,
  type MenuProps,
  type ModalProps,
  type PasswordInputProps,
  type TableProps,
  type TabsProps,
} from '@mantine/core';

const brand: MantineColorsTuple = [
  '#f1f1fe',
  '#e3e3fb',
  '#c8c9f8',
  '#a6a8f5',
  '#8a8bec',
  '#7273e3',
  '#5b5bd6',
  '#4f4fc4',
  '#4343a8',
  '#33337f',
];

const dark: MantineColorsTuple = [
  '#ededf2',
  '#c5c5cf',
  '#a3a3b0',
  '#7d7d8a',
  '#3c3c46',
  '#2e2e36',
  '#202026',
  '#19191d',
  '#141417',
  '#0d0d10',
];

const red: MantineColorsTuple = [
  '#fdeced',
  '#fad3d5',
  '#f5a8ab',
  '#ff8b8b',
  '#f0696d',
  '#dc4449',
  '#c62a2f',
  '#ad2227',
  '#8f1c20',
  '#6f1518',
];

const green: MantineColorsTuple = [
  '#e7f6ec',
  '#cdebd7',
  '#9fd8b2',
  '#6ddb97',
  '#4bbf78',
  '#2fa45d',
  '#1f8a4a',
  '#1b7a41',
  '#166335',
  '#124f2b',
];

const yellow: MantineColorsTuple = [
  '#fdf3e0',
  '#f9e3bb',
  '#f5cf8d',
  '#f3bd6b',
  '#e5a23f',
  '#cf8420',
  '#b36a0c',
  '#9f5d05',
  '#8f5200',
  '#774400',
];

/** The header of a dialogue is not the banner of the page. */
const dialogHeader = { header: { role: 'presentation' } };

const helpBelow: Pick<InputWrapperProps, 'inputWrapperOrder'> = { inputWrapperOrder: ['label', 'input', 'error', 'description'] };

/** What one line or one box is entered in; the help of those that grow line by line stays above. */
const INPUTS = ['ColorInput', 'JsonInput', 'NumberInput', 'Textarea', 'TextInput'];

/** What is chosen from a list, which scrolls by itself: nothing in it has the focus that an area around it would need. */
const LISTS = ['MultiSelect', 'Select', 'TagsInput'];

/** The component library in our tokens. */
export const theme = createTheme({
  respectReducedMotion: true,
  primaryColor: 'brand',
  primaryShade: { light: 6, dark: 6 },
  colors: { brand, dark, red, green, yellow },
  fontFamily: 'var(--ks-font)',
  fontFamilyMonospace: 'var(--ks-font-mono)',
  headings: {
    fontWeight: '650',
    sizes: {
      h1: { fontSize: '26px', lineHeight: '1.25' },
      h2: { fontSize: '20px', lineHeight: '1.3' },
      h3: { fontSize: '16px', lineHeight: '1.4' },
    },
  },
  defaultRadius: 'md',
  radius: { md: 'var(--ks-radius)', lg: 'var(--ks-radius-large)' },
  cursorType: 'pointer',
  // By name alone: importing the components would load all of them with every page.
  components: {
    ...Object.fromEntries(INPUTS.map((input) => [input, { defaultProps: helpBelow }])),
    ...Object.fromEntries(LISTS.map((input) => [input, { defaultProps: { ...helpBelow, withScrollArea: false } }])),
    Badge: { defaultProps: { variant: 'light', radius: 'sm', tt: 'none', fw: 550 } satisfies Partial<BadgeProps> },
    Button: { styles: { label: { fontWeight: 600 } } satisfies Partial<Record<ButtonStylesNames, object>> },
    Drawer: { defaultProps: { attributes: dialogHeader } satisfies Partial<DrawerProps> },
    // Inside of the page's landmarks, and with the focus on the first choice.
    Menu: {
      defaultProps: {
        withinPortal: false,
        withInitialFocusPlaceholder: false,
        hideDetached: false,
        shadow: 'md',
      } satisfies Partial<MenuProps>,
    },
    Modal: {
      defaultProps: {
        centered: true,
        radius: 'lg',
        padding: 'lg',
        overlayProps: { backgroundOpacity: 0.45 },
        attributes: dialogHeader,
      } satisfies Partial<ModalProps>,
    },
    // What was entered is looked at by the keyboard, too.
    PasswordInput: { defaultProps: { ...helpBelow, visibilityToggleFocusable: true } satisfies Partial<PasswordInputProps> },
    Table: { defaultProps: { verticalSpacing: 'sm', horizontalSpacing: 'md' } satisfies Partial<TableProps> },
    Tabs: { defaultProps: { keepMounted: false } satisfies Partial<TabsProps> },
  },
});

const colors = {
  '--mantine-color-body': 'var(--ks-canvas)',
  '--mantine-color-text': 'var(--ks-text)',
  '--mantine-color-dimmed': 'var(--ks-text-muted)',
  '--mantine-color-placeholder': 'var(--ks-text-muted)',
  '--mantine-color-anchor': 'var(--ks-link)',
  '--mantine-color-error': 'var(--ks-danger)',
  '--mantine-color-default': 'var(--ks-surface)',
  '--mantine-color-default-hover': 'var(--ks-hover)',
  '--mantine-color-default-border': 'var(--ks-border)',
  '--mantine-color-default-color': 'var(--ks-text)',
  '--mantine-color-brand-light-color': 'var(--ks-link)',
  '--mantine-primary-color-light-color': 'var(--ks-link)',
};

export const cssVariablesResolver: CSSVariablesResolver = () => ({ variables: {}, light: colors, dark: colors });
