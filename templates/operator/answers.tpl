{{%AUTOESCAPE context="HTML"}}
{{! Everything answered; filled by show_answers. }}
{{#ANSWERS}}
<section aria-labelledby="show-{{ANSWERS_ID}}">
<h2 class="govuk-heading-m" id="show-{{ANSWERS_ID}}">{{ANSWERS_HEADING}}</h2>
{{#ANSWERS_GROUP}}
{{#ANSWERS_ITEM}}<h3 class="govuk-heading-s">{{ANSWERS_ITEM}}</h3>{{/ANSWERS_ITEM}}
<dl class="govuk-summary-list">
{{#ROW}}
{{%PART parts/row.tpl}}
{{/ROW}}
</dl>
{{/ANSWERS_GROUP}}
{{#FILES}}
<ul class="govuk-list">
{{#FILE}}<li><a class="govuk-link" href="{{FILE_PATH}}">{{FILE_NAME}}</a> <span class="app-quiet">{{FILE_KIND}} · {{FILE_SIZE}} · [[digest {{FILE_DIGEST}}]]</span>{{%PART parts/virus.tpl}}</li>
{{/FILE}}
</ul>
{{/FILES}}
{{#ANSWERS_OPEN}}<p class="govuk-body app-no-print"><a class="govuk-link" href="{{ANSWERS_PATH}}">[[Open this section: {{ANSWERS_HEADING}}]]</a></p>{{/ANSWERS_OPEN}}
</section>
{{/ANSWERS}}
