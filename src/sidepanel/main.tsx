import { mount } from '../ui/mount';

void mount('side-panel');
