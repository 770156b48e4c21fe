{{%AUTOESCAPE context="HTML"}}
{{! The way from a file or a text to reporting it; put_spill fills it. }}
{{#SPILL}}<a class="govuk-link govuk-body-s app-no-print" href="/{{%LANG}}/incidents/new?place={{SPILL_PLACE:u}}">[[Report a possible state secret]]<span class="govuk-visually-hidden">{{#SPILL_WHAT}} {{SPILL_WHAT}}{{/SPILL_WHAT}}</span></a>{{/SPILL}}
