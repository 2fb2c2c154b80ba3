import { mount } from '../ui/mount';

void mount('popup');
