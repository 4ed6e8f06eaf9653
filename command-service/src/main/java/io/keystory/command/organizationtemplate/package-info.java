package io.keystory.command.organizationtemplate;

