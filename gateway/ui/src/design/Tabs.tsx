import type { ReactNode } from 'react';
import { Tabs as AriaTabs, Tab, TabList, TabPanel } from 'react-aria-components/Tabs';

export interface Panel {
  id: string;
  name: string;
  content: ReactNode;
}

/** Views of one thing, one at a time. */
export function Tabs({ label, panels }: { label: string; panels: Panel[] }) {
  return (
    <AriaTabs className="tabs">
      <TabList aria-label={label} items={panels}>
        {(panel) => <Tab id={panel.id}>{panel.name}</Tab>}
      </TabList>
      {panels.map((panel) => (
        <TabPanel key={panel.id} id={panel.id}>
          {panel.content}
        </TabPanel>
      ))}
    </AriaTabs>
  );
}
