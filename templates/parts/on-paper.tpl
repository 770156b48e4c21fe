{{%AUTOESCAPE context="HTML"}}
{{! Number, date and scan of what happened on paper; filled by put_paper (office/office.h). }}
{{#ON_PAPER}}<p class="app-timeline__who">[[Paper no. {{PAPER_NUMBER}} of {{PAPER_DATE}}]]{{#SCAN_NAME}} · <a class="govuk-link" href="{{SCAN_PATH}}">[[Scan: {{SCAN_NAME}}]]</a>{{%PART parts/virus.tpl}}{{/SCAN_NAME}}</p>{{/ON_PAPER}}
