{{%AUTOESCAPE context="HTML"}}
{{! Beside a file: what the virus check says of it; put_virus fills it. }}
{{#VIRUS_UNCHECKED}} <span class="app-quiet">[[not checked for viruses]]</span>{{/VIRUS_UNCHECKED}}{{#VIRUS_WAITS}} <strong class="govuk-tag govuk-tag--yellow">[[being checked for viruses]]</strong>{{/VIRUS_WAITS}}{{#VIRUS_NAME}} <strong class="govuk-tag govuk-tag--red">[[virus found]]</strong> <span class="app-quiet">[[{{VIRUS_NAME}}. Nobody can open this file; another one has to be handed in.]]</span>{{/VIRUS_NAME}}
