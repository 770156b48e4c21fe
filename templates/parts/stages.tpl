{{%AUTOESCAPE context="HTML"}}
{{! Stages and moves; filled by view_stages (view/stages.h). }}
{{#STAGES}}
<div class="app-scroll" role="region" aria-labelledby="stages-title" tabindex="0">
<svg class="app-stages" viewBox="0 0 {{STAGES_WIDTH}} {{STAGES_HEIGHT}}" role="group" aria-labelledby="stages-title stages-desc">
<title id="stages-title">[[Stages of a case and the moves between them]]</title>
<desc id="stages-desc">[[A box for each stage, a line for each move; its number is that of the row in the table below. Withdrawal is marked at the stages it leaves and below the stage it leads to.]]</desc>
{{#LINE}}<line x1="{{LINE_X}}" y1="{{LINE_Y}}" x2="{{LINE_TO_X}}" y2="{{LINE_TO_Y}}"></line><polygon points="{{LINE_ARROW}}"></polygon>
{{/LINE}}
{{#BOX}}<g class="{{BOX_CLASS}}"><rect x="{{BOX_X}}" y="{{BOX_Y}}" width="{{BOX_WIDTH}}" height="{{BOX_HEIGHT}}" rx="4"></rect><foreignObject x="{{BOX_X}}" y="{{BOX_Y}}" width="{{BOX_WIDTH}}" height="{{BOX_HEIGHT}}"><div class="app-stages__words">{{BOX_WORDS}}</div></foreignObject></g>
{{/BOX}}
{{#MARK}}<a href="#moves-{{MARK_NUMBER:u}}" aria-label="{{MARK_NUMBER}}: {{MARK_WORDS}}"><circle cx="{{MARK_X}}" cy="{{MARK_Y}}" r="11"></circle><text x="{{MARK_X}}" y="{{MARK_TEXT_Y}}">{{MARK_NUMBER}}</text></a>
{{/MARK}}
</svg>
</div>
{{/STAGES}}
